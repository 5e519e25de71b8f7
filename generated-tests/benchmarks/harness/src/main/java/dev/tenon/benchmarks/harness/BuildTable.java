package dev.tenon.benchmarks.harness;

/** The table of builds: one row for each number of operations. */
final class BuildTable {
    private final Samples samples;

    BuildTable(Samples samples) {
        this.samples = samples;
    }

    void append(StringBuilder text) {
        if (samples.median("build.42.cpu", "processor").isEmpty()) {
            return;
        }
        text.append("\n### Build: CPU seconds and peak MB of whole processes, and the generated jar\n");
        text.append(
                "| operations | processor and javac | CPU ms of each further operation | javac alone | ÷ javac alone"
                        + " | OpenAPI generator and javac | ÷ it | MB | MB, javac alone | jar, bytes | bytes/operation | classes |\n");
        text.append("|---:|").append("---:|".repeat(11)).append('\n');
        double before = 0;
        int sizeBefore = 0;
        for (int size : Build.SIZES) {
            String subject = "build." + size + ".";
            double now = samples.median(subject + "cpu", "processor").orElse(0);
            text.append("| ").append(size);
            cell(text, Figure.of(now));
            cell(text, sizeBefore == 0 ? "–" : Figure.of(1000 * (now - before) / (size - sizeBefore)));
            cell(text, Figure.of(samples.median(subject + "cpu", "javac")));
            cell(text, Figure.ratio(samples.ratio(subject + "cpu", "processor", "javac")));
            cell(text, Figure.of(samples.median(subject + "cpu", "openapi")));
            cell(text, Figure.ratio(samples.ratio(subject + "cpu", "processor", "openapi")));
            cell(text, Figure.of(samples.median(subject + "memory", "processor")));
            cell(text, Figure.of(samples.median(subject + "memory", "javac")));
            double jar = samples.median(subject + "jar", "processor").orElse(0);
            cell(text, Figure.of(jar));
            cell(text, Figure.of(jar / size));
            cell(text, Figure.of(samples.median(subject + "classes", "processor")));
            text.append(" |\n");
            before = now;
            sizeBefore = size;
        }
        double official = samples.median("build.official.jar", "v1").orElse(0);
        double operations = samples.median("build.official.operations", "v1").orElse(1);
        text.append("\nThe first official SDK's jar has ")
                .append(Figure.of(official))
                .append(" bytes for ")
                .append(Figure.of(operations))
                .append(" operations: ")
                .append(Figure.of(official / operations))
                .append(" bytes each.\n");
    }

    private static void cell(StringBuilder text, String cell) {
        text.append(" | ").append(cell);
    }
}
