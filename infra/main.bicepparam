using 'main.bicep'

// What `azd up` asks for; everything else follows from the scale.
param environmentName = readEnvironmentVariable('AZURE_ENV_NAME', 'dev')
param location = readEnvironmentVariable('AZURE_LOCATION', 'eastasia')
param scale = readEnvironmentVariable('PERF_SCALE', 'dev')
param privateNetwork = bool(readEnvironmentVariable('PERF_PRIVATE', 'false'))
param authClientId = readEnvironmentVariable('AUTH_CLIENT_ID', '')
