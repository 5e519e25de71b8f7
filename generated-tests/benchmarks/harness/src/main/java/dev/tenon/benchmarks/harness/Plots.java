package dev.tenon.benchmarks.harness;

import java.io.IOException;
import java.nio.file.Path;

/** The plots of the README. */
final class Plots {
    private final Samples samples;
    private final Path folder;

    Plots(Samples samples, Path folder) {
        this.samples = samples;
        this.folder = folder;
    }

    void write() throws IOException {
        plot("class-path.svg", "Bytes on the class path", "MB", "footprint.bytes", 1e6);
        plot("cold-http.svg", "Cold start over HTTP: CPU", "ms", "cold.http.plain.cpu", 1);
        plot("cold-https.svg", "Cold start over HTTPS: CPU", "ms", "cold.https.plain.cpu", 1);
        plot("attach.svg", "AttachKeyPair × 2, 8 threads: CPU per call", "µs", "steady.ATTACH_2_JSON.8.cpu", 1);
        plot(
                "describe.svg",
                "DescribeInstances × 100, 8 threads: CPU per call",
                "µs",
                "steady.DESCRIBE_100_JSON.8.cpu",
                1);
        plot(
                "describe-bytes.svg",
                "DescribeInstances × 100: bytes allocated per call",
                "kB",
                "steady.DESCRIBE_100_JSON.8.bytes",
                1e3);
        build();
    }

    private void plot(String file, String title, String unit, String subject, double divisor) throws IOException {
        BarChart chart = new BarChart(title, unit);
        for (Peer peer : Peer.values()) {
            samples.median(subject, peer).ifPresent(value -> chart.add(peer.title(), value / divisor, peer.kind()));
        }
        chart.write(folder.resolve(file));
    }

    private void build() throws IOException {
        BarChart chart = new BarChart("Build: CPU of whole processes", "s");
        for (int size : Build.SIZES) {
            String subject = "build." + size + ".cpu";
            samples.median(subject, "processor")
                    .ifPresent(value -> chart.add(size + ", processor and javac", value, Peer.Kind.TENON));
            samples.median(subject, "javac")
                    .ifPresent(value -> chart.add(size + ", javac alone", value, Peer.Kind.FLOOR));
            samples.median(subject, "openapi")
                    .ifPresent(value -> chart.add(size + ", OpenAPI generator, javac", value, Peer.Kind.OFFICIAL));
        }
        chart.write(folder.resolve("build.svg"));
    }
}
