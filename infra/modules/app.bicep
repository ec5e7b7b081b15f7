param name string
param location string
param tags object
param identityId string
param identityClientId string
param storageAccount string
param blobEndpoint string
param packages string
param cosmosEndpoint string
param serviceBus string
param telemetry string
param authClientId string
param personClaim string
param formOrigin string
param subnetId string?
param production bool

@description('Further app settings: those of the channels.')
param channelSettings object

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: 'plan-${name}'
  location: location
  tags: tags
  kind: 'functionapp'
  sku: { name: 'FC1', tier: 'FlexConsumption' }
  properties: { reserved: true, zoneRedundant: production }
}

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: 'func-${name}'
  location: location
  tags: union(tags, { 'azd-service-name': 'api' })
  kind: 'functionapp,linux'
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identityId}': {} } }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    keyVaultReferenceIdentity: identityId
    virtualNetworkSubnetId: subnetId
    siteConfig: {
      minTlsVersion: '1.2'
      cors: { allowedOrigins: [formOrigin], supportCredentials: false }
    }
    functionAppConfig: {
      runtime: { name: 'dotnet-isolated', version: '10.0' }
      scaleAndConcurrency: {
        instanceMemoryMB: 2048
        maximumInstanceCount: production ? 100 : 40
        // People meet the platform over HTTP: one instance of that group is kept warm where it matters.
        alwaysReady: production ? [{ name: 'http', instanceCount: 1 }] : []
      }
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${blobEndpoint}${packages}'
          authentication: { type: 'UserAssignedIdentity', userAssignedIdentityResourceId: identityId }
        }
      }
    }
  }

  // Two underscores stand for the colon of the app's own names: functions/Cloud/Composition/Settings.cs.
  resource settings 'config' = {
    name: 'appsettings'
    properties: union(channelSettings, {
      APPLICATIONINSIGHTS_CONNECTION_STRING: telemetry
      APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'Authorization=AAD;ClientId=${identityClientId}'
      AZURE_CLIENT_ID: identityClientId
      AzureWebJobsStorage__accountName: storageAccount
      AzureWebJobsStorage__credential: 'managedidentity'
      AzureWebJobsStorage__clientId: identityClientId
      ServiceBus__fullyQualifiedNamespace: serviceBus
      ServiceBus__credential: 'managedidentity'
      ServiceBus__clientId: identityClientId
      Cosmos__accountEndpoint: cosmosEndpoint
      Cosmos__credential: 'managedidentity'
      Cosmos__clientId: identityClientId
      Files__blobServiceUri: blobEndpoint
      // Behind private endpoints no browser reaches the storage.
      Files__links: subnetId == null ? 'true' : 'false'
      Identity__personClaim: personClaim
    })
  }

  // The platform authenticates whom it knows and lets the others through: every route says itself whether it is public.
  resource authentication 'config' = {
    name: 'authsettingsV2'
    properties: {
      platform: { enabled: true }
      globalValidation: { requireAuthentication: false, unauthenticatedClientAction: 'AllowAnonymous' }
      httpSettings: { requireHttps: true }
      login: { tokenStore: { enabled: false } }
      identityProviders: {
        azureActiveDirectory: {
          enabled: true
          registration: { clientId: authClientId, openIdIssuer: '${environment().authentication.loginEndpoint}${tenant().tenantId}/v2.0' }
          validation: { allowedAudiences: [authClientId, 'api://${authClientId}'] }
        }
      }
    }
  }
}

output url string = 'https://${app.properties.defaultHostName}'
