import { endpointPlace } from 'types.bicep'

param name string
param location string
param tags object

@description('The resource that is reached.')
param target string

@description('Its part, as the service calls it.')
param part string

@description('The DNS zone in which its private name lies.')
param zone string
param place endpointPlace

resource endpoint 'Microsoft.Network/privateEndpoints@2024-01-01' = {
  name: 'pe-${name}'
  location: location
  tags: tags
  properties: {
    subnet: { id: place.subnetId }
    privateLinkServiceConnections: [{ name: name, properties: { privateLinkServiceId: target, groupIds: [part] } }]
  }
}

resource dns 'Microsoft.Network/privateDnsZones@2020-06-01' = {
  name: zone
  location: 'global'
  tags: tags

  resource link 'virtualNetworkLinks' = {
    name: 'app'
    location: 'global'
    properties: { registrationEnabled: false, virtualNetwork: { id: place.networkId } }
  }
}

resource records 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2024-01-01' = {
  parent: endpoint
  name: 'default'
  properties: { privateDnsZoneConfigs: [{ name: 'zone', properties: { privateDnsZoneId: dns.id } }] }
}
