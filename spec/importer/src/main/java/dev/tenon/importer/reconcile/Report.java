package dev.tenon.importer.reconcile;

import java.util.ArrayList;
import java.util.List;

/** Collects the disagreements of one operation. */
public final class Report {
    private final String operation;
    private final List<Disagreement> disagreements = new ArrayList<>();

    public Report(String operation) {
        this.operation = operation;
    }

    /** Records a disagreement. */
    public void add(Disagreement.Kind kind, String subject, String statements, String chosen, Place place) {
        disagreements.add(new Disagreement(operation, subject, kind, statements, chosen, place));
    }

    /** Returns the disagreements in the order they were found. */
    public List<Disagreement> list() {
        return List.copyOf(disagreements);
    }
}
