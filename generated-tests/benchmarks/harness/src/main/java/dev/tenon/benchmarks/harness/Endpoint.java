package dev.tenon.benchmarks.harness;

import dev.tenon.benchmarks.server.FakeServer;
import dev.tenon.benchmarks.work.Work;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The fake server's process; it ends when this is closed. */
final class Endpoint implements AutoCloseable {
    private final Process process;
    private final Path trustStore;
    private final Map<String, String> ports = new HashMap<>();

    private Endpoint(Process process, Path trustStore) {
        this.process = process;
        this.trustStore = trustStore;
    }

    static Endpoint start(Workshop workshop) throws IOException {
        Path folder = workshop.room("server");
        Process process = new ProcessBuilder(
                        Child.java(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        workshop.classPath("harness"),
                        FakeServer.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Endpoint endpoint = new Endpoint(process, folder.resolve(FakeServer.TRUST_STORE));
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); !"ready".equals(line); line = lines.readLine()) {
            if (line == null) {
                throw new IOException("the fake server did not start");
            }
            int last = line.lastIndexOf(' ');
            endpoint.ports.put(line.substring(0, last), line.substring(last + 1));
        }
        return endpoint;
    }

    String port(Work work, String scheme) {
        return Objects.requireNonNull(ports.get(work + " " + scheme));
    }

    /** What makes a client's process trust the certificate. */
    List<String> trust() {
        return List.of("-Djavax.net.ssl.trustStore=" + trustStore, "-Djavax.net.ssl.trustStorePassword=changeit");
    }

    @Override
    public void close() {
        process.destroy();
    }
}
