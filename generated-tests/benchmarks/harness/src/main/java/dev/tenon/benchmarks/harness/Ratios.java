package dev.tenon.benchmarks.harness;

import java.util.OptionalDouble;

/** Tenon's figures over those of others. */
final class Ratios {
    private final Samples samples;

    Ratios(Samples samples) {
        this.samples = samples;
    }

    OptionalDouble to(Peer peer, String subject) {
        return samples.ratio(subject, Peer.TENON.name(), peer.name());
    }

    /** How often the other's figure goes into Tenon's, turned over: of rates, what a call of Tenon takes over theirs. */
    OptionalDouble from(Peer peer, String subject) {
        return samples.ratio(subject, peer.name(), Peer.TENON.name());
    }

    /** The ratio to the official SDK that did best, which is the largest of the ratios. */
    OptionalDouble toBestSdk(String subject) {
        OptionalDouble worst = OptionalDouble.empty();
        for (Peer peer : Peer.values()) {
            OptionalDouble ratio = peer.kind() == Peer.Kind.OFFICIAL ? to(peer, subject) : OptionalDouble.empty();
            if (ratio.isPresent() && ratio.getAsDouble() > worst.orElse(0)) {
                worst = ratio;
            }
        }
        return worst;
    }
}
