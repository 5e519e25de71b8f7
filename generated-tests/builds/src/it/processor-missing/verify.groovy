String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('the Tenon annotation processor did not run'): 'the failure says what is missing'
assert log.contains('annotationProcessorPaths'): 'the failure says the way out'
