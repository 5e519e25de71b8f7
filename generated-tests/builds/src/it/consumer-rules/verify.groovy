String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('call from module com.example.keys to dev.tenon.runtime ended as CONNECT'):
        'the application runs on the module path'
assert log.count('call from module null to null ended as CONNECT') == 2:
        'it runs on the class path, also beside what brings OkHttp 4.12'
assert !log.contains('COMPILATION WARNING'): 'it compiles without a warning'
['DependencyConvergence', 'RequireUpperBoundDeps', 'BanDuplicateClasses', 'BanDynamicVersions'].each {
    assert log.count("${it} passed") == 2: "$it is met in both builds"
}

// B03: what serves the compiler stays with the compiler.
String list = new File(basedir, 'target/runtime.txt').getText('UTF-8')
assert list.contains('tenon-runtime') && list.contains('okhttp-jvm') && !list.contains('okhttp-4')
['tenon-processor', 'tenon-spec', 'tenon-ecs-spec', 'javapoet', 'snakeyaml', 'auto-service', 'guava'].each {
    assert !list.contains(it): "$it is on the class path at run time"
}
return true
