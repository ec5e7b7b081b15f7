import { endpointPlace } from 'types.bicep'

param name string
param location string
param tags object
param principalId string
param production bool
param endpoints endpointPlace?

@description('The most request units a second the record may grow to in production; a tenth of it is always there.')
param mostRequestUnits int = 4000

// Data Contributor: reads and writes documents, and no more.
var dataContributor = '00000000-0000-0000-0000-000000000002'
var throughput = production ? { autoscaleSettings: { maxThroughput: mostRequestUnits } } : {}

resource account 'Microsoft.DocumentDB/databaseAccounts@2024-05-15' = {
  name: 'cosmos-${name}'
  location: location
  tags: tags
  kind: 'GlobalDocumentDB'
  properties: {
    databaseAccountOfferType: 'Standard'
    capabilities: production ? [] : [{ name: 'EnableServerless' }]
    // A decision is taken on what the same session has read; the ETag holds it against everyone else's.
    consistencyPolicy: { defaultConsistencyLevel: 'Session' }
    locations: [{ locationName: location, failoverPriority: 0, isZoneRedundant: production }]
    backupPolicy: { type: 'Continuous', continuousModeProperties: { tier: production ? 'Continuous30Days' : 'Continuous7Days' } }
    disableLocalAuth: true
    minimalTlsVersion: 'Tls12'
    publicNetworkAccess: endpoints == null ? 'Enabled' : 'Disabled'
  }

  resource county 'sqlDatabases' = {
    name: 'perf'
    properties: { resource: { id: 'perf' } }

    resource record 'containers' = {
      name: 'record'
      properties: {
        resource: {
          id: 'record'
          partitionKey: { paths: ['/p'], kind: 'Hash', version: 2 }
          // Documents are found by id and in order of id within a partition: nothing is indexed beside it.
          indexingPolicy: { indexingMode: 'consistent', automatic: true, includedPaths: [], excludedPaths: [{ path: '/*' }] }
        }
        options: throughput
      }
    }

    resource leases 'containers' = {
      name: 'leases'
      properties: {
        resource: { id: 'leases', partitionKey: { paths: ['/id'], kind: 'Hash', version: 2 } }
        options: production ? { autoscaleSettings: { maxThroughput: 1000 } } : {}
      }
    }
  }

  resource assigned 'sqlRoleAssignments' = {
    name: guid(account.id, principalId, dataContributor)
    properties: {
      principalId: principalId
      roleDefinitionId: '${account.id}/sqlRoleDefinitions/${dataContributor}'
      scope: account.id
    }
  }
}

module endpointPrivate 'endpoint.bicep' = if (endpoints != null) {
  params: { name: account.name, location: location, tags: tags, target: account.id, part: 'Sql', zone: 'privatelink.documents.azure.com', place: endpoints! }
}

output endpoint string = account.properties.documentEndpoint
