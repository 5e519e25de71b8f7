package dev.tenon.processor;

import com.palantir.javapoet.JavaFile;

/**
 * A file to be written.
 *
 * @param qualifiedName the full name of the type
 * @param text the source
 */
record GeneratedFile(String qualifiedName, String text) {
    static GeneratedFile of(JavaFile file) {
        String name = file.typeSpec().name();
        return new GeneratedFile(
                file.packageName().isEmpty() ? name : file.packageName() + "." + name, LongLines.wrap(file.toString()));
    }
}
