package io.github.camelmesos.cwl.load;

import io.github.camelmesos.cwl.document.Node;
import io.github.camelmesos.cwl.document.Problems;
import io.github.camelmesos.cwl.document.References;
import io.github.camelmesos.cwl.document.SourceDocument;
import io.github.camelmesos.cwl.features.Uses;
import io.github.camelmesos.cwl.model.CwlVersion;
import io.github.camelmesos.cwl.model.Expression;

/**
 * Where in the documents a loader stands.
 *
 * @param id of the object being loaded: a document's URI, or one with a fragment
 * @param version in force
 * @param types the SchemaDef types that can be named here
 * @param uses collects what the object uses that requirements must allow
 */
record Scope(Loading loading, String id, CwlVersion version, TypeScope types, Uses uses) {

    Problems problems() {
        return loading.problems();
    }

    /** The document that a node is written in, which is another one for what was imported. */
    SourceDocument document(Node node) {
        return loading.documents().of(node);
    }

    /** The full identifier of something with this {@code id}, which stands in this object. */
    String identify(String name, Node place) {
        int hash = name.indexOf('#');
        if (hash == 0) {
            return document(place).base() + name;
        }
        if (hash > 0) {
            return document(place)
                    .resolve(name)
                    .map(target -> References.withoutFragment(target) + "#" + References.fragment(target))
                    .orElse(name);
        }
        String outer = idIn(place);
        return outer + (outer.indexOf('#') < 0 ? "#" : "/") + name;
    }

    /** This object's identifier as the nodes of an imported document see it: that document itself. */
    String idIn(Node place) {
        String base = document(place).base().toString();
        return id.equals(base) || id.startsWith(base + "#") ? id : base;
    }

    Scope inside(String innerId) {
        return new Scope(loading, innerId, version, types, uses);
    }

    Scope with(TypeScope inner) {
        return new Scope(loading, id, version, inner, uses);
    }

    Scope with(CwlVersion other) {
        return new Scope(loading, id, other, types, uses);
    }

    Scope with(Uses other) {
        return new Scope(loading, id, version, types, other);
    }

    /** A field that may hold an expression. */
    Expression expression(Node node) {
        return expression(node.toValue(), node);
    }

    Expression expression(Object value, Node node) {
        Expression expression = new Expression(value, node.position());
        if (value instanceof String text && Expressions.mayHold(text)) {
            uses.expressions().add(expression);
        }
        return expression;
    }
}
