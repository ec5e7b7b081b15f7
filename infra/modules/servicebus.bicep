import { endpointPlace } from 'types.bicep'

param name string
param location string
param tags object
param principalId string
param endpoints endpointPlace?

// Service Bus Data Sender and Data Receiver.
var roles = [
  '69a216fc-b8fb-44d8-bc22-1f3c2cd27a39'
  '4f6d3b9b-027b-4f4c-9142-0e5a2a2247e0'
]

// Sessions and duplicate detection need Standard; private endpoints need Premium.
var tier = endpoints == null ? 'Standard' : 'Premium'

resource bus 'Microsoft.ServiceBus/namespaces@2024-01-01' = {
  name: 'sb-${name}'
  location: location
  tags: tags
  sku: { name: tier, tier: tier }
  properties: {
    disableLocalAuth: true
    minimumTlsVersion: '1.2'
    publicNetworkAccess: endpoints == null ? 'Enabled' : 'Disabled'
  }

  resource outbox 'queues' = {
    name: 'outbox'
    properties: {
      requiresSession: true
      requiresDuplicateDetection: true
      duplicateDetectionHistoryTimeWindow: 'P1D'
      lockDuration: 'PT1M'
      maxDeliveryCount: 10
      defaultMessageTimeToLive: 'P90D'
      deadLetteringOnMessageExpiration: true
    }
  }
}

resource assigned 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for role in roles: {
  name: guid(bus.id, principalId, role)
  scope: bus
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
  }
}]

module endpointPrivate 'endpoint.bicep' = if (endpoints != null) {
  params: { name: bus.name, location: location, tags: tags, target: bus.id, part: 'namespace', zone: 'privatelink.servicebus.windows.net', place: endpoints! }
}

output host string = '${bus.name}.servicebus.windows.net'
