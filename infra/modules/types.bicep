@export()
@description('Where private endpoints are put: a subnet, and the network that has to resolve their names.')
type endpointPlace = {
  subnetId: string
  networkId: string
}
