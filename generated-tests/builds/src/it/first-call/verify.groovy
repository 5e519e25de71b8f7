String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('Tests run: 1, Failures: 0, Errors: 0, Skipped: 0'): 'its test passes'
assert !log.contains('COMPILATION WARNING'): 'it compiles without a warning'
return true
