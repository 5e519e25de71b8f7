import groovy.xml.XmlSlurper
import java.nio.file.Files
import java.nio.file.Path
import java.security.MessageDigest
import java.util.zip.ZipFile

Path tree = basedir.toPath().resolve('tree')
String version = (Files.readString(tree.resolve('pom.xml')) =~ /<version>([^<]+)</)[0][1]
Map<String, byte[]> files = [:]
new ZipFile(tree.resolve("target/central-publishing/tenon-$version-bundle.zip").toFile()).withCloseable { bundle ->
    bundle.entries().findAll { !it.directory }.each { files[it.name] = bundle.getInputStream(it).readAllBytes() }
}

// Who is published: the modules that say so, their parent, and the bill of materials.
def pom = { Path file -> new XmlSlurper(false, false).parse(file.toFile()) }
List<Path> poms = Files.walk(tree).withCloseable { all ->
    all.filter { it.fileName.toString() == 'pom.xml' && !it.toString().contains('/src/') }.toList()
}
Set<String> jars = poms.findAll { Files.readString(it).contains('<tenon.unpublished>false<') }
        .collect { pom(it).artifactId.text() } as Set
assert jars.size() > 10: 'modules are published'
Set<String> published = jars + ['tenon-parent', 'tenon-bom']
assert files.keySet().collect { it.split('/')[0..3].join('/') } as Set
        == published.collect { "dev/tenon/$it/$version".toString() } as Set

// What each of them has.
published.each { name ->
    String file = "dev/tenon/$name/$version/$name-$version"
    List<String> kinds = ['.pom'] + (name in jars ? ['.jar', '-sources.jar', '-javadoc.jar', '-cyclonedx.json'] : [])
    Set<String> wanted = kinds.collectMany { kind ->
        [kind, "${kind}.asc"] + ['md5', 'sha1', 'sha256', 'sha512'].collect { "$kind.$it" }
    }.collect { "$file$it".toString() } as Set
    assert files.keySet().findAll { it.startsWith("$file".toString()) } == wanted
}
['md5': 'MD5', 'sha1': 'SHA-1', 'sha256': 'SHA-256', 'sha512': 'SHA-512'].each { ending, algorithm ->
    files.findAll { it.key.endsWith(".$ending") }.each { name, sum ->
        byte[] summed = files[name[0..<-(ending.size() + 1)]]
        assert new String(sum, 'US-ASCII').trim()
                == MessageDigest.getInstance(algorithm).digest(summed).encodeHex().toString(): name
    }
}

// What a POM says, itself or through the parent that is published with it.
published.each { name ->
    Path file = Files.write(basedir.toPath().resolve("${name}.pom"), files["dev/tenon/$name/$version/$name-${version}.pom".toString()])
    def said = pom(file)
    def inherited = name in jars ? pom(tree.resolve('pom.xml')) : said
    ['name', 'description'].each { assert said[it].text(): "$name has no $it" }
    assert inherited.licenses.license.name.text() == 'Apache-2.0'
    assert inherited.developers.developer.name.text()
    assert !Files.readString(file).contains('SNAPSHOT'): "$name names a snapshot"
}

// Each signature is that of the key.
Path home = Files.createTempDirectory('gpg')
Closure gpg = { String... arguments ->
    Process run = (['gpg', '--homedir', home.toString(), '--batch', '--quiet'] + (arguments as List)).execute()
    String said = run.errorStream.text
    assert run.waitFor() == 0: said
}
gpg('--import', "$basedir/public.asc")
Path signed = Files.createDirectories(basedir.toPath().resolve('signed'))
files.findAll { it.key.endsWith('.asc') }.each { name, signature ->
    String file = name[0..<-4]
    Path asc = Files.write(signed.resolve(name.replace('/', '_')), signature)
    gpg('--verify', asc.toString(), Files.write(signed.resolve(file.replace('/', '_')), files[file]).toString())
}
['gpgconf', '--homedir', home.toString(), '--kill', 'all'].execute().waitFor()
home.toFile().deleteDir()

// A real publication is refused as long as the project has no address.
String log = new File(basedir, 'build.log').text
assert log.contains('a POM without url is not published') && log.contains('a POM without scm is not published')
return true
