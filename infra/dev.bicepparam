using 'main.bicep'

param environmentName = 'dev'
param location = readEnvironmentVariable('AZURE_LOCATION', 'eastasia')
param scale = 'dev'
param authClientId = readEnvironmentVariable('AUTH_CLIENT_ID', '')
