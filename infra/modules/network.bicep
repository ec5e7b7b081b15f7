import { endpointPlace } from 'types.bicep'

param name string
param location string
param tags object

resource network 'Microsoft.Network/virtualNetworks@2024-01-01' = {
  name: 'vnet-${name}'
  location: location
  tags: tags
  properties: {
    addressSpace: { addressPrefixes: ['10.20.0.0/16'] }
    subnets: [
      {
        name: 'app'
        properties: {
          addressPrefix: '10.20.0.0/24'
          // Flex Consumption joins a network by this delegation, not by the web farm's.
          delegations: [{ name: 'flex', properties: { serviceName: 'Microsoft.App/environments' } }]
        }
      }
      {
        name: 'endpoints'
        properties: { addressPrefix: '10.20.1.0/24' }
      }
    ]
  }

  resource app 'subnets' existing = {
    name: 'app'
  }

  resource stores 'subnets' existing = {
    name: 'endpoints'
  }
}

output appSubnetId string = network::app.id
output endpoints endpointPlace = { subnetId: network::stores.id, networkId: network.id }
