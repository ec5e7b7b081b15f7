import { endpointPlace } from 'types.bicep'

@minLength(3)
param name string
param location string
param tags object
param principalId string
param production bool

@description('Where private endpoints go; absent when the account is reached over the internet.')
param endpoints endpointPlace?

@description('For how many days a published bulletin cannot be changed or deleted, in production.')
@minValue(1)
@maxValue(146000)
param bulletinDays int = 3650

var packages = 'packages'
var files = 'files'
var bulletins = 'bulletins'

// Blob Data Owner, Queue Data Contributor and Table Data Contributor: what the Functions host and its Durable hub need.
var roles = [
  'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
  '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
  '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
]

resource account 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: take('st${name}', 24)
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: production ? 'Standard_ZRS' : 'Standard_LRS' }
  properties: {
    allowSharedKeyAccess: false
    allowBlobPublicAccess: false
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    publicNetworkAccess: endpoints == null ? 'Enabled' : 'Disabled'
  }

  resource blobs 'blobServices' = {
    name: 'default'
    properties: {
      deleteRetentionPolicy: { enabled: true, days: production ? 90 : 7 }
      containerDeleteRetentionPolicy: { enabled: true, days: production ? 90 : 7 }
    }

    resource packageContainer 'containers' = {
      name: packages
    }

    // Evidence is never overwritten by the app; it holds personal data, which the law may ask to be deleted.
    resource fileContainer 'containers' = {
      name: files
    }

    // What was published can be neither changed nor deleted, whoever asks. The policy is left unlocked: locking it is final, and so a person's act.
    resource bulletinContainer 'containers' = {
      name: bulletins

      resource unchanging 'immutabilityPolicies' = {
        name: 'default'
        properties: { immutabilityPeriodSinceCreationInDays: production ? bulletinDays : 1, allowProtectedAppendWrites: false }
      }
    }
  }
}

resource assigned 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for role in roles: {
  name: guid(account.id, principalId, role)
  scope: account
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
  }
}]

module blobEndpointPrivate 'endpoint.bicep' = if (endpoints != null) {
  params: { name: '${account.name}-blob', location: location, tags: tags, target: account.id, part: 'blob', zone: 'privatelink.blob.${environment().suffixes.storage}', place: endpoints! }
}

module queueEndpointPrivate 'endpoint.bicep' = if (endpoints != null) {
  params: { name: '${account.name}-queue', location: location, tags: tags, target: account.id, part: 'queue', zone: 'privatelink.queue.${environment().suffixes.storage}', place: endpoints! }
}

module tableEndpointPrivate 'endpoint.bicep' = if (endpoints != null) {
  params: { name: '${account.name}-table', location: location, tags: tags, target: account.id, part: 'table', zone: 'privatelink.table.${environment().suffixes.storage}', place: endpoints! }
}

output account string = account.name
output blobEndpoint string = account.properties.primaryEndpoints.blob
output packages string = packages
