import java.nio.file.FileVisitResult
import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.SimpleFileVisitor
import java.nio.file.attribute.BasicFileAttributes

// Two copies of this repository, without what was built.
Path from = Path.of(repository)
['one', 'another-place/two'].each { name ->
    Path to = basedir.toPath().resolve(name)
    Files.walkFileTree(from, new SimpleFileVisitor<Path>() {
        @Override
        FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes about) {
            return folder.fileName.toString() in ['target', '.git'] ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE
        }

        @Override
        FileVisitResult visitFile(Path file, BasicFileAttributes about) {
            if (about.regularFile) {
                Path target = to.resolve(from.relativize(file).toString())
                Files.createDirectories(target.parent)
                Files.copy(file, target)
            }
            return FileVisitResult.CONTINUE
        }
    })
}
return true
