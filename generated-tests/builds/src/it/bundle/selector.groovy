if (network == 'offline: true') {
    println 'skipped: offline the plugin that bundles does nothing'
    return false
}
// A key is made for this build alone, by the program that everybody signs with.
try {
    return ['gpg', '--version'].execute().waitFor() == 0
} catch (IOException absent) {
    println 'skipped: there is no gpg to make a key with'
    return false
}
