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
assert one.keySet().count { it.endsWith('.jar') } == 21: "jars, sources and Javadoc of seven modules: ${one.keySet()}"
List<String> different = one.findAll { name, bytes -> !Arrays.equals(bytes, two[name]) }.collect { it.key }
assert different.isEmpty()
return true
