import { channelSettings } from 'modules/types.bicep'

targetScope = 'subscription'

@description('Names the environment; every resource of it carries the name.')
@minLength(2)
@maxLength(12)
param environmentName string

@description('Where it runs. Flex Consumption and .NET 10 must be offered there.')
param location string

@description('dev: pay by request, short backup. prod: autoscale, zones, long backup.')
@allowed(['dev', 'prod'])
param scale string = 'dev'

@description('Whether the stores are reached over private endpoints only.')
param privateNetwork bool = false

@description('The client id of the Entra application in whose name people sign in.')
param authClientId string

@description('The claim of the sign-in that holds the person\'s id in the county\'s record.')
param personClaim string = 'employeeid'

@description('By which channels notices leave the product, beside the inbox; none without it.')
param channels channelSettings?

var production = scale == 'prod'
var tags = { 'azd-env-name': environmentName }
var suffix = take(uniqueString(subscription().id, environmentName, location), 6)
var name = 'perf-${environmentName}-${suffix}'

resource group 'Microsoft.Resources/resourceGroups@2024-03-01' = {
  name: 'rg-${name}'
  location: location
  tags: tags
}

module identity 'modules/identity.bicep' = {
  scope: group
  params: { name: name, location: location, tags: tags }
}

module network 'modules/network.bicep' = if (privateNetwork) {
  scope: group
  params: { name: name, location: location, tags: tags }
}

module monitoring 'modules/monitoring.bicep' = {
  scope: group
  params: { name: name, location: location, tags: tags, principalId: identity.outputs.principalId, production: production }
}

module storage 'modules/storage.bicep' = {
  scope: group
  params: {
    name: replace(name, '-', '')
    location: location
    tags: tags
    principalId: identity.outputs.principalId
    production: production
    endpoints: network.?outputs.endpoints
  }
}

module cosmos 'modules/cosmos.bicep' = {
  scope: group
  params: {
    name: name
    location: location
    tags: tags
    principalId: identity.outputs.principalId
    production: production
    endpoints: network.?outputs.endpoints
  }
}

module bus 'modules/servicebus.bicep' = {
  scope: group
  params: {
    name: name
    location: location
    tags: tags
    principalId: identity.outputs.principalId
    endpoints: network.?outputs.endpoints
  }
}

module form 'modules/form.bicep' = {
  scope: group
  params: { name: name, location: location, tags: tags, production: production }
}

module vault 'modules/vault.bicep' = if (channels.?vault != null) {
  scope: resourceGroup(channels!.vault!.resourceGroup)
  params: { name: channels!.vault!.name, principalId: identity.outputs.principalId }
}

module channel 'modules/channels.bicep' = {
  scope: group
  params: { channels: channels }
}

module app 'modules/app.bicep' = {
  scope: group
  params: {
    name: name
    location: location
    tags: tags
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    storageAccount: storage.outputs.account
    blobEndpoint: storage.outputs.blobEndpoint
    packages: storage.outputs.packages
    cosmosEndpoint: cosmos.outputs.endpoint
    serviceBus: bus.outputs.host
    telemetry: monitoring.outputs.connectionString
    authClientId: authClientId
    personClaim: personClaim
    formOrigin: form.outputs.origin
    subnetId: network.?outputs.appSubnetId
    production: production
    channelSettings: channel.outputs.settings
  }
}

output API_URL string = app.outputs.url
output FORM_URL string = form.outputs.origin
output AZURE_RESOURCE_GROUP string = group.name
