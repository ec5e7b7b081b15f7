/** What a file dialogue offers; the API knows a file by its content. */
export const EVIDENCE = '.pdf,.jpg,.jpeg,.png,.docx,.xlsx'
