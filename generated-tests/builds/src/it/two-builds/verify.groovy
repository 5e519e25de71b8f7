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
List<String> published = one.keySet().findAll { it.endsWith('-sources.jar') }.collect { it - '-sources.jar' }
assert published.size() == 8: "eight modules are published: ${one.keySet()}"
published.each { assert one.keySet().containsAll([it + '.jar', it + '-javadoc.jar']): "$it is packed with its Javadoc" }
List<String> different = one.findAll { name, bytes -> !Arrays.equals(bytes, two[name]) }.collect { it.key }
assert different.isEmpty()
return true
