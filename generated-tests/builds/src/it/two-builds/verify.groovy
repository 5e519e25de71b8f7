import java.nio.file.Files
import java.nio.file.Path

Map<String, byte[]> packed(Path root) {
    Map<String, byte[]> found = new TreeMap<>()
    Files.walk(root).withCloseable { files ->
        files.filter { it.toString() ==~ /.*\/target\/(tenon-(?!packages)[^\/]*\.jar|bom\.json)/ }.forEach {
            found[root.relativize(it).toString()] = Files.readAllBytes(it)
        }
    }
    return found
}

Map<String, byte[]> one = packed(basedir.toPath().resolve('one'))
Map<String, byte[]> two = packed(basedir.toPath().resolve('another-place/two'))
assert one.keySet() == two.keySet()
Path root = basedir.toPath().resolve('one')
List<String> published = Files.walk(root).withCloseable { files ->
    files.filter { it.fileName.toString() == 'pom.xml' && Files.readString(it).contains('<tenon.unpublished>false<') }
            .collect { root.relativize(it.parent).toString() }
}
assert !published.isEmpty(): 'modules are published'
published.each { module ->
    List<String> jars = one.keySet().findAll { it.startsWith(module + '/target/') && it.endsWith('.jar') } as List
    assert jars.size() == 3 && jars.any { it.endsWith('-sources.jar') } && jars.any { it.endsWith('-javadoc.jar') }:
            "$module is packed with its sources and its Javadoc: $jars"
}
List<String> different = one.findAll { name, bytes -> !Arrays.equals(bytes, two[name]) }.collect { it.key }
assert different.isEmpty(): "the two builds packed other bytes: $different"
return true
