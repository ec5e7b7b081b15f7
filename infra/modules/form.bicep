param name string
param location string
param tags object
param production bool

// The service is offered in few regions; what it serves is static and spread over the world.
resource form 'Microsoft.Web/staticSites@2024-04-01' = {
  name: 'stapp-${name}'
  location: location
  tags: union(tags, { 'azd-service-name': 'form' })
  sku: { name: production ? 'Standard' : 'Free', tier: production ? 'Standard' : 'Free' }
  properties: {}
}

output origin string = 'https://${form.properties.defaultHostname}'
