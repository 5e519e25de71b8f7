package dev.tenon.testkit.internal.coverage;

import java.io.BufferedInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which error codes the application's classes name, by a reference to the constant of the generated enum, as every
 * {@code switch} and comparison has it, or by the code as a text. Read are the class files in the folders of the class path,
 * without folders of tests and without the package of the enum itself. Codes that an application reads from elsewhere,
 * compares by a part of their text or reaches by reflection are not seen; and a code that is named need not be handled well.
 *
 * @param constants simple name of the enum and name of the constant, as in {@code EcsErrorCode.THROTTLING}
 * @param texts texts that classes hold
 */
public record NamedConstants(Set<String> constants, Set<String> texts) {
    /** Nothing is named. */
    public static final NamedConstants NONE = new NamedConstants(Set.of(), Set.of());

    private static final Pattern OF_TESTS =
            Pattern.compile("(^|[/\\\\])(test-classes|classes[/\\\\]\\w+[/\\\\](test|\\w*Test))([/\\\\]|$)");

    /**
     * Looks through the folders of a class path.
     *
     * @param classPath the class path
     * @param packageName the package to look into with those below it; every package when empty
     */
    public static NamedConstants find(String classPath, String packageName) {
        List<ConstantPool> classes = Stream.of(classPath.split(Pattern.quote(File.pathSeparator), -1))
                .filter(entry -> !entry.isEmpty() && !OF_TESTS.matcher(entry).find())
                .map(Path::of)
                .filter(Files::isDirectory)
                .flatMap(folder -> classes(folder).stream())
                .toList();
        Set<String> generated = classes.stream()
                .map(ConstantPool::className)
                .filter(name -> name.endsWith("ErrorCode"))
                .map(NamedConstants::packageOf)
                .collect(Collectors.toSet());
        String prefix = packageName.replace('.', '/');
        Set<String> constants = new HashSet<>();
        Set<String> texts = new HashSet<>();
        for (ConstantPool found : classes) {
            String in = packageOf(found.className());
            if (!generated.contains(in) && (prefix.isEmpty() || (in + "/").startsWith(prefix + "/"))) {
                found.fields().stream()
                        .filter(field -> field.owner().endsWith("ErrorCode"))
                        .map(field -> simple(field.owner()) + "." + field.name())
                        .forEach(constants::add);
                texts.addAll(found.texts());
            }
        }
        return new NamedConstants(constants, texts);
    }

    private static List<ConstantPool> classes(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<ConstantPool> classes = new ArrayList<>();
            for (Path file : files.filter(path -> path.toString().endsWith(".class"))
                    .filter(path -> !path.endsWith("module-info.class"))
                    .toList()) {
                try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
                    classes.add(ConstantPool.read(in));
                }
            }
            return classes;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the classes in " + folder + " cannot be read", unreadable);
        }
    }

    private static String packageOf(String className) {
        return className.substring(0, Math.max(className.lastIndexOf('/'), 0));
    }

    private static String simple(String className) {
        return className.substring(className.lastIndexOf('/') + 1);
    }

    /** Whether a code is named. */
    boolean names(String enumName, String constantName, String code) {
        return constants.contains(enumName + "." + constantName) || texts.contains(code);
    }
}
