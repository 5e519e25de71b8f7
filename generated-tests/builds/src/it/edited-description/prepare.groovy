import java.nio.file.Files
import java.nio.file.Path

// A copy of the real description, so that this build may edit it.
Path from = Path.of(description)
Path to = basedir.toPath().resolve('description/src/main/resources')
Files.walk(from).withCloseable { files ->
    files.filter { Files.isRegularFile(it) }.forEach { file ->
        Path target = to.resolve(from.relativize(file).toString())
        Files.createDirectories(target.parent)
        Files.copy(file, target)
    }
}
