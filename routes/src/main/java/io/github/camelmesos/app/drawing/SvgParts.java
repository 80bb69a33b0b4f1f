package io.github.camelmesos.app.drawing;

import io.github.camelmesos.cwl.graph.Diagram.Arrow;
import io.github.camelmesos.cwl.graph.Diagram.Box;
import io.github.camelmesos.cwl.graph.Diagram.Cluster;
import io.github.camelmesos.cwl.graph.Diagram.Mark;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Gives the parts of a laid out drawing their classes, for the style sheet, and what is shown when one points at them. */
final class SvgParts {

    private static final String STYLE = """
            svg { background: #ffffff; }
            text { font-family: "DejaVu Sans", Verdana, sans-serif; fill: #222222; }
            .graph > polygon { fill: none; }
            .arrow path { stroke: #667; fill: none; }
            .arrow polygon { stroke: #667; fill: #667; }
            .arrow:hover path { stroke: #d2691e; stroke-width: 2; }
            .box polygon { fill: #fff8dc; stroke: #a08530; }
            .input polygon { fill: #d9ead3; stroke: #6a994e; }
            .output polygon { fill: #dce6f7; stroke: #5277b5; }
            .expression polygon { fill: #f3e3f7; stroke: #8a5a99; }
            .operation polygon { fill: #eeeeee; stroke: #777777; }
            .workflow polygon { fill: #f4f6fa; stroke: #8899bb; }
            .scatter > polygon { stroke-width: 3; }
            .conditional > polygon { stroke-dasharray: 5 3; }
            @media (prefers-color-scheme: dark) {
              svg { background: #16181d; }
              text { fill: #e6e6e6; }
              .arrow path { stroke: #99a; }
              .arrow polygon { stroke: #99a; fill: #99a; }
              .box polygon { fill: #3b3418; }
              .input polygon { fill: #21361b; }
              .output polygon { fill: #1d2b44; }
              .expression polygon { fill: #35213b; }
              .operation polygon { fill: #333333; }
              .workflow polygon { fill: #20242d; }
            }
            """;

    private SvgParts() {}

    /** A group of the drawing. */
    record Part(String classes, List<String> tooltip, String id) {

        static Part of(String id, Box box) {
            String kind = box.kind().name().toLowerCase(Locale.ROOT);
            return new Part("box " + kind + marks(box.marks()), box.tooltip(), id);
        }

        static Part of(String id, Cluster cluster) {
            return new Part("box workflow" + marks(cluster.marks()), cluster.tooltip(), id);
        }

        static Part of(String id, Arrow arrow) {
            return new Part("arrow", arrow.links(), id);
        }

        private static String marks(List<Mark> marks) {
            StringBuilder classes = new StringBuilder();
            marks.forEach(mark -> classes.append(' ').append(mark.name().toLowerCase(Locale.ROOT)));
            return classes.toString();
        }
    }

    static String dress(String svg, Cluster top, List<Part> parts) throws IOException {
        try {
            Document document = parse(svg);
            Map<String, Part> byId = new HashMap<>();
            parts.forEach(part -> byId.put(part.id(), part));
            NodeList groups = document.getElementsByTagName("g");
            for (int i = 0; i < groups.getLength(); i++) {
                Element group = (Element) groups.item(i);
                Part part = byId.get(group.getAttribute("id").replaceFirst("^cluster_", ""));
                if (part != null) {
                    dress(group, part);
                }
            }
            Element root = document.getDocumentElement();
            Element style = document.createElement("style");
            style.setTextContent(STYLE);
            root.insertBefore(style, root.getFirstChild());
            title(root, top.label());
            return write(document);
        } catch (ParserConfigurationException | SAXException | TransformerException e) {
            throw new IOException("the drawing is not well-formed: " + e.getMessage(), e);
        }
    }

    private static void dress(Element group, Part part) {
        group.setAttribute("class", part.classes());
        NodeList titles = group.getElementsByTagName("title");
        while (titles.getLength() > 0) {
            titles.item(0).getParentNode().removeChild(titles.item(0));
        }
        title(group, part.tooltip());
    }

    private static void title(Element element, List<String> lines) {
        if (!lines.isEmpty()) {
            Element title = element.getOwnerDocument().createElement("title");
            title.setTextContent(String.join("\n", lines));
            element.insertBefore(title, element.getFirstChild());
        }
    }

    private static Document parse(String svg) throws ParserConfigurationException, SAXException, IOException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        // The document type names a file of the web, and there is no need for it.
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static String write(Document document) throws TransformerException {
        Transformer transformer = TransformerFactory.newInstance().newTransformer();
        transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "no");
        StringWriter text = new StringWriter();
        transformer.transform(new DOMSource(document), new StreamResult(text));
        return text.append('\n').toString();
    }
}
