import { channelSettings } from 'types.bicep'

param channels channelSettings?

// A secret is a reference into the vault: its value is in no template, no parameter and no deployment's history.
var vaultSecrets = 'https://${channels.?vault.?name ?? ''}${environment().suffixes.keyvaultDns}/secrets'
var smtp = channels.?smtp
var ofCounty = channels == null ? [] : [
  { name: 'Channels__Product', value: channels!.product }
  { name: 'Channels__Timeout', value: channels.?timeout }
  { name: 'Channels__Digest', value: channels.?digest }
  { name: 'Channels__Quiet__From', value: channels.?quiet.?from }
  { name: 'Channels__Quiet__Until', value: channels.?quiet.?until }
  { name: 'Channels__Quiet__DaysOff', value: channels.?quiet.?daysOff == null ? null : string(channels!.quiet!.daysOff!) }
]
var ofMail = smtp == null ? [] : [
  { name: 'Channels__Smtp__Host', value: smtp!.host }
  { name: 'Channels__Smtp__Port', value: smtp.?port == null ? null : string(smtp!.port!) }
  { name: 'Channels__Smtp__From', value: smtp!.from }
  { name: 'Channels__Smtp__Security', value: smtp.?security }
  { name: 'Channels__Smtp__Fingerprint', value: smtp.?fingerprint }
  { name: 'Channels__Smtp__User', value: smtp.?user }
  { name: 'Channels__Smtp__Password', value: smtp.?passwordIn == null ? null : '@Microsoft.KeyVault(SecretUri=${vaultSecrets}/${smtp!.passwordIn!})' }
]
var ofRobots = flatten(map(channels.?robots ?? [], (robot, number) => [
  { name: 'Channels__Robots__${number}__Kind', value: robot.kind }
  { name: 'Channels__Robots__${number}__Address', value: '@Microsoft.KeyVault(SecretUri=${vaultSecrets}/${robot.addressIn})' }
  { name: 'Channels__Robots__${number}__Secret', value: robot.?signedWith == null ? null : '@Microsoft.KeyVault(SecretUri=${vaultSecrets}/${robot.signedWith!})' }
  { name: 'Channels__Robots__${number}__Unit', value: robot.?unit }
]))

@description('The app settings of the channels that are there.')
output settings object = toObject(filter(concat(ofCounty, ofMail, ofRobots), setting => setting.value != null), setting => setting.name, setting => setting.value)
