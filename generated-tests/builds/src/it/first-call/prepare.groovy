import java.nio.file.Files
import java.nio.file.Path

// The project that the first page shows, as somebody copies it.
String page = Files.readString(Path.of(repository).resolve('README.md'))
(page =~ /(?ms)^<!-- file (\S+) -->\n```\w+\n(.*?)^```$/).each { all, name, text ->
    Path to = basedir.toPath().resolve(name)
    Files.createDirectories(to.parent)
    Files.writeString(to, text)
}
return true
