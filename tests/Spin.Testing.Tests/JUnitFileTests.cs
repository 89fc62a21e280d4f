using System.IO;
using System.Linq;
using System.Xml.Linq;
using Xunit;

namespace Spin.Testing.Tests;

public sealed class JUnitFileTests
{
    [Fact]
    public void Results_become_test_cases()
    {
        XElement suite = Write("##spin begin 2", "##spin pass heap: grows", "##spin fail heap: shrinks|expected 1, found 2", "##spin end");

        Assert.Equal("2", suite.Attribute("tests")?.Value);
        Assert.Equal("1", suite.Attribute("failures")?.Value);
        Assert.Equal("Suite.heap", suite.Elements().First().Attribute("classname")?.Value);
        Assert.Equal("expected 1, found 2", suite.Elements().Last().Element("failure")?.Attribute("message")?.Value);
    }

    [Fact]
    public void Report_that_stops_early_has_a_failed_test()
    {
        XElement suite = Write("##spin begin 2", "##spin pass heap: grows");

        Assert.Equal("1", suite.Attribute("failures")?.Value);
    }

    private static XElement Write(params string[] lines)
    {
        ReportParser parser = new();
        foreach (string line in lines)
        {
            parser.Take(line);
        }

        string path = Path.Combine(Directory.CreateTempSubdirectory("spin-junit-").FullName, "report.xml");
        JUnitFile.Write(path, "Suite", parser.Report);
        return XDocument.Load(path).Root!;
    }
}
