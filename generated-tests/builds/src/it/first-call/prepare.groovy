import java.nio.file.Files
import java.nio.file.Path

// The application and its tests, which the build of tenon-ecs runs as well.
Path from = Path.of(repository).resolve('generated-tests/ecs/src/test/java/com/example/keys')
['main': ['KeyPairs.java'], 'test': ['KeyPairsTest.java', 'KeyPairsClientTest.java']].each { kind, names ->
    Path to = Files.createDirectories(basedir.toPath().resolve("src/$kind/java/com/example/keys"))
    names.each { Files.copy(from.resolve(it), to.resolve(it)) }
}
return true
