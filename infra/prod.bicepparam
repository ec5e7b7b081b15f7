using 'main.bicep'

param environmentName = 'prod'
param location = readEnvironmentVariable('AZURE_LOCATION', 'eastasia')
param scale = 'prod'
param privateNetwork = true
param authClientId = readEnvironmentVariable('AUTH_CLIENT_ID', '')
