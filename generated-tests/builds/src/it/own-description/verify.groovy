String log = new File(basedir, 'build.log').getText('UTF-8')
List<String> runs = log.split('Running post-build|BUILD SUCCESS').toList()
assert runs.size() >= 3: 'three builds were expected'

assert runs[0].contains('Compiling'): 'the first build compiles'
assert !runs[1].contains('Compiling'): 'an untouched build recompiles nothing'
assert runs[1].contains('Nothing to compile'): 'an untouched build says that there is nothing to compile'
assert runs[2].contains('Compiling'): 'an edited description is compiled again'

File generated = new File(basedir, 'target/generated-sources/annotations/com/example/board')
String sources = generated.listFiles()*.getText('UTF-8').join('\n')
assert sources.contains('Fastens') && !sources.contains('Pins'): 'the bindings follow the description'
