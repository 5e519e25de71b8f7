package dev.tenon.benchmarks.harness;

import dev.tenon.benchmarks.work.SyntheticDescription;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Compilations in processes of their own, into folders that are emptied first. */
final class Compilation {
    private final Workshop workshop;
    private final Path root;

    Compilation(Workshop workshop, String name) throws IOException {
        this.workshop = workshop;
        this.root = workshop.room("build").resolve(name);
    }

    Path description() {
        return root.resolve("description");
    }

    Path classes() {
        return root.resolve("classes");
    }

    /** Processor and compiler in one run, as a consumer's build has it. */
    Child.Run withProcessor() throws IOException, InterruptedException {
        Path request = root.resolve("request/com/example/cloud/package-info.java");
        Files.createDirectories(request.getParent());
        Files.writeString(
                request,
                "@dev.tenon.runtime.annotation.GenerateClient(spec = \"" + SyntheticDescription.SERVICE + "\")\n"
                        + "package com.example.cloud;\n");
        List<String> command = compiler(empty("classes"));
        command.addAll(List.of("-s", empty("sources").toString()));
        command.addAll(List.of("-processorpath", workshop.classPath("generator")));
        command.addAll(List.of("-cp", consumer() + File.pathSeparator + description()));
        command.add(request.toString());
        return Child.watch(command);
    }

    /** The compiler alone on what the processor generated. */
    Child.Run withoutProcessor() throws IOException, InterruptedException {
        List<String> command = compiler(empty("plain"));
        command.addAll(List.of("-proc:none", "-cp", consumer(), sources(root.resolve("sources"))));
        return Child.watch(command);
    }

    /** The OpenAPI generator, and the compiler on what it generated. */
    Child.Run withOpenApi(Path document) throws IOException, InterruptedException {
        Path client = empty("openapi");
        List<String> generate = new ArrayList<>(List.of(Child.java(), "-Xmx2g", "-cp"));
        generate.add(workshop.classPath("openapi-generator"));
        generate.addAll(List.of("org.openapitools.codegen.OpenAPIGenerator", "generate", "-g", "java"));
        generate.addAll(List.of("--library", "retrofit2", "-i", document.toString(), "-o", client.toString()));
        generate.add(
                "--additional-properties=annotationLibrary=none,documentationProvider=none,hideGenerationTimestamp=true");
        generate.add("--global-property=apiTests=false,modelTests=false,apiDocs=false,modelDocs=false");
        Child.Run generated = Child.watch(generate);
        List<String> compile = compiler(empty("openapi-classes"));
        compile.addAll(List.of("-proc:none", "-cp", workshop.classPath("openapi-client")));
        compile.add(sources(client.resolve("src/main/java")));
        return generated.and(Child.watch(compile));
    }

    /** The size of the jar of what was compiled. */
    Path jar() throws IOException, InterruptedException {
        Path jar = root.resolve("generated.jar");
        Child.run(List.of(
                Child.tool("jar"),
                "--create",
                "--file",
                jar.toString(),
                "-C",
                classes().toString(),
                "."));
        return jar;
    }

    private List<String> compiler(Path classes) {
        return new ArrayList<>(List.of(
                Child.tool("javac"),
                "-J-Xmx2g",
                "-g:lines,source",
                "--release",
                "17",
                "-nowarn",
                "-d",
                classes.toString()));
    }

    private String consumer() throws IOException {
        StringBuilder path = new StringBuilder();
        for (Path library : workshop.libraries("tenon")) {
            path.append(path.isEmpty() ? "" : File.pathSeparator).append(library);
        }
        return path.toString();
    }

    private String sources(Path folder) throws IOException {
        Path list = root.resolve("sources.txt");
        try (Stream<Path> files = Files.walk(folder)) {
            Files.write(
                    list,
                    files.map(Path::toString)
                            .filter(name -> name.endsWith(".java"))
                            .sorted()
                            .toList());
        }
        return "@" + list;
    }

    private Path empty(String name) throws IOException {
        Path folder = root.resolve(name);
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file :
                        files.sorted((one, other) -> other.compareTo(one)).toList()) {
                    Files.delete(file);
                }
            }
        }
        return Files.createDirectories(folder);
    }
}
