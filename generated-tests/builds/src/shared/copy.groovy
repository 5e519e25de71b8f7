import java.nio.file.FileVisitResult
import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.SimpleFileVisitor
import java.nio.file.attribute.BasicFileAttributes

// A copy of this repository, without what was built.
return { Path from, Path to ->
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
