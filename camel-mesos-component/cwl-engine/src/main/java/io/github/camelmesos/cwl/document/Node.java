package io.github.camelmesos.cwl.document;

/** A node of a parsed document: a tree with the place of everything, before it means anything. */
public sealed interface Node permits MapNode, ListNode, ScalarNode {

    /** Where the node starts. A node that came in by {@code $import} is in the imported document. */
    Position position();

    /** The node as plain values: Map, List, String, Boolean, numbers, null. */
    Object toValue();

    /** How many nodes there are in it, itself included; what an alias stands for counts each time. */
    int size();

    /** What kind of thing it is, for messages: {@code a map}, {@code a list}, {@code the string 'x'}. */
    String describe();
}
