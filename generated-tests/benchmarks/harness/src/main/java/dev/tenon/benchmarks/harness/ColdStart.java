package dev.tenon.benchmarks.harness;

import dev.tenon.benchmarks.run.ColdCall;
import dev.tenon.benchmarks.work.Work;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Whole processes: from the start of the JVM to the first decoded response. */
final class ColdStart {
    static final String SECTION = "cold";
    private static final Work WORK = Work.ATTACH_2_JSON;

    private final Workshop workshop;
    private final Samples samples;

    ColdStart(Workshop workshop, Samples samples) {
        this.workshop = workshop;
        this.samples = samples;
    }

    void measure(List<Peer> peers) throws IOException, InterruptedException {
        samples.forget(SECTION);
        try (Endpoint endpoint = Endpoint.start(workshop)) {
            for (String scheme : List.of("http", "https")) {
                for (Peer peer : peers) {
                    Child.run(command(peer, scheme, endpoint, "-XX:ArchiveClassesAtExit=" + archive(peer, scheme)));
                }
                // The round before the first is not counted: it fills the caches of the file system.
                for (int round = 0; round <= workshop.rounds(); round++) {
                    for (Peer peer : peers) {
                        Child.Run plain = Child.run(command(peer, scheme, endpoint, "-Xshare:auto"));
                        Child.Run archived = Child.run(
                                command(peer, scheme, endpoint, "-XX:SharedArchiveFile=" + archive(peer, scheme)));
                        if (round > 0) {
                            add(SECTION + "." + scheme + ".plain", peer, plain);
                            add(SECTION + "." + scheme + ".cds", peer, archived);
                        }
                    }
                }
            }
        }
    }

    private Path archive(Peer peer, String scheme) throws IOException {
        return workshop.room("archives").resolve(peer + "-" + scheme + ".jsa");
    }

    private List<String> command(Peer peer, String scheme, Endpoint endpoint, String option) throws IOException {
        List<String> command = new ArrayList<>(List.of(Child.java(), "-Xmx256m", option));
        command.addAll(endpoint.trust());
        command.addAll(List.of("-cp", workshop.classPath(peer), ColdCall.class.getName()));
        command.addAll(List.of(peer.contestant(), WORK.name(), scheme, endpoint.port(WORK, scheme)));
        return command;
    }

    private void add(String subject, Peer peer, Child.Run run) {
        samples.add(subject + ".cpu", peer.name(), 1000 * run.processor());
        samples.add(subject + ".wall", peer.name(), 1000 * run.wall());
        samples.add(subject + ".memory", peer.name(), run.lastNumber() / 1024);
    }
}
