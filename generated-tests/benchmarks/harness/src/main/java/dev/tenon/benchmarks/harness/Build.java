package dev.tenon.benchmarks.harness;

import dev.tenon.benchmarks.work.SyntheticDescription;
import dev.tenon.spec.SpecLoader;
import dev.tenon.spec.SpecSource;
import dev.tenon.spec.model.ApiModel;
import dev.tenon.spec.source.Diagnostics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What generating costs a build, and how large the generated jar is. */
final class Build {
    static final String SECTION = "build";
    static final List<Integer> SIZES = List.of(42, 500, 2000);

    private final Workshop workshop;
    private final Samples samples;

    Build(Workshop workshop, Samples samples) {
        this.workshop = workshop;
        this.samples = samples;
    }

    void measure() throws IOException, InterruptedException {
        samples.forget(SECTION);
        SyntheticDescription description = FirstEdition.firstOf(workshop);
        for (int size : SIZES) {
            Compilation compilation = new Compilation(workshop, Integer.toString(size));
            description.write(compilation.description(), size);
            Path document = compilation.description().resolve("openapi.json");
            Files.writeString(document, OpenApiDocument.of(model(compilation.description())));
            for (int round = 0; round < rounds(size); round++) {
                add(size, "processor", compilation.withProcessor());
                add(size, "javac", compilation.withoutProcessor());
                if (size == 42 || size == 500) {
                    add(size, "openapi", compilation.withOpenApi(document));
                }
            }
            Path jar = compilation.jar();
            samples.add(SECTION + "." + size + ".jar", "processor", Files.size(jar));
            samples.add(SECTION + "." + size + ".classes", "processor", Footprint.classes(jar));
        }
        officialJar();
    }

    /** What takes minutes is done less often. */
    private int rounds(int size) {
        return switch (size) {
            case 42 -> workshop.rounds();
            case 500 -> (workshop.rounds() + 1) / 2;
            default -> (workshop.rounds() + 3) / 4;
        };
    }

    /** The first official SDK's jar of this service, for one operation. */
    private void officialJar() throws IOException {
        for (Path library : workshop.libraries("v1")) {
            if (library.getFileName().toString().startsWith("aliyun-java-sdk-ecs")) {
                samples.add(SECTION + ".official.jar", "v1", Files.size(library));
                samples.add(SECTION + ".official.operations", "v1", Footprint.entries(library, "Request.class"));
            }
        }
    }

    private static ApiModel model(Path root) {
        Diagnostics diagnostics = new Diagnostics();
        return SpecLoader.load(SyntheticDescription.SERVICE, SpecSource.ofFolder(root), diagnostics)
                .orElseThrow(() -> new IllegalStateException("the description has mistakes: " + diagnostics.sorted()));
    }

    private void add(int size, String how, Child.Run run) {
        samples.add(SECTION + "." + size + ".cpu", how, run.processor());
        samples.add(SECTION + "." + size + ".wall", how, run.wall());
        samples.add(SECTION + "." + size + ".memory", how, run.peakMegabytes());
    }
}
