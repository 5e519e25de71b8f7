import java.nio.file.Files
import java.nio.file.Path

Path tree = basedir.toPath().resolve('tree')
Closure copy = evaluate(new File(repository, 'generated-tests/builds/src/shared/copy.groovy'))
copy(Path.of(repository), tree)
// A snapshot is not bundled.
String version = (Files.readString(tree.resolve('pom.xml')) =~ /<version>([^<]+)</)[0][1]
Files.walk(tree).withCloseable { files ->
    files.filter { it.fileName.toString() == 'pom.xml' }.forEach {
        Files.writeString(it, Files.readString(it).replace("<version>$version<", "<version>${version - '-SNAPSHOT'}<"))
    }
}

// Its agent listens in this folder, where the name of a socket has to be short.
Path home = Files.createTempDirectory('gpg')
void gpg(Path home, String... arguments) {
    Process run = (['gpg', '--homedir', home.toString(), '--batch', '--quiet'] + (arguments as List)).execute()
    String said = run.errorStream.text
    assert run.waitFor() == 0: said
}
gpg(home, '--passphrase', '', '--quick-gen-key', 'Nobody <nobody@example.com>', 'rsa3072', 'sign', 'never')
gpg(home, '--armor', '--output', "$basedir/key.asc", '--export-secret-keys')
gpg(home, '--armor', '--output', "$basedir/public.asc", '--export')
['gpgconf', '--homedir', home.toString(), '--kill', 'all'].execute().waitFor()
home.toFile().deleteDir()
return true
