@export()
@description('Where private endpoints are put: a subnet, and the network that has to resolve their names.')
type endpointPlace = {
  subnetId: string
  networkId: string
}

@export()
@description('The channels by which notices leave the product: all optional, and nothing is sent without them. What is secret is named and lies in the vault.')
type channelSettings = {
  @description('The address under which people reach the product.')
  product: string
  smtp: {
    host: string
    port: int?
    from: string
    @description('StartTls unless said.')
    security: string?
    user: string?
    @description('The name of the secret that holds the password.')
    passwordIn: string?
    @description('SHA-256 of a certificate to be trusted besides those the system trusts: a county office\'s own mail server.')
    fingerprint: string?
  }?
  robots: {
    kind: 'WeCom' | 'DingTalk' | 'Feishu'
    @description('The name of the secret that holds the webhook: whoever knows it can speak in the group.')
    addressIn: string
    @description('The name of the secret that its messages are signed with.')
    signedWith: string?
    @description('Whose group it is; the county\'s without it.')
    unit: string?
  }[]?
  @description('How long a channel may take, as hh:mm:ss.')
  timeout: string?
  @description('How long notices are gathered into one letter, as hh:mm:ss.')
  digest: string?
  @description('When letters wait for the morning: hours as HH:mm, and whether days that are not worked are quiet.')
  quiet: {
    from: string?
    until: string?
    daysOff: bool?
  }?
  vault: vaultPlace?
}

@export()
@description('A Key Vault that is there already, with the secrets in it. It must decide by roles.')
type vaultPlace = {
  name: string
  resourceGroup: string
}
