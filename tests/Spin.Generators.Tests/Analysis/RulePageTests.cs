using System.IO;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Spin.Generators.Analysis;

namespace Spin.Generators.Tests.Analysis;

/// <summary>Every rule of this package has an id of its own, a page, and a row in the list of rules.</summary>
public sealed class RulePageTests
{
    /// <summary>The rules' ids.</summary>
    public static TheoryData<string> Ids { get; } = [.. System.Linq.Enumerable.Select(All(), static rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void EveryRule_HasAPageOfItsTitle_AndARow(string id)
    {
        DiagnosticDescriptor rule = System.Linq.Enumerable.Single(All(), rule => rule.Id == id);
        string title = rule.Title.ToString(System.Globalization.CultureInfo.InvariantCulture);
        string page = File.ReadAllText(Path.Combine(Folder(), id + ".md"));
        Assert.StartsWith($"# {id}: {title}\n", page.ReplaceLineEndings("\n"), System.StringComparison.Ordinal);
        Assert.Contains($"| {rule.Category} | Error, not configurable |", page, System.StringComparison.Ordinal);
        Assert.Contains($"[{id}]({id}.md) | {rule.Category} | {title} |", File.ReadAllText(Path.Combine(Folder(), "README.md")), System.StringComparison.Ordinal);
        Assert.EndsWith($"/docs/rules/{id}.md", rule.HelpLinkUri, System.StringComparison.Ordinal);
    }

    private static DiagnosticDescriptor[] All() =>
    [
        .. Rules.OfImages,
        .. new EventShapeAnalyzer().SupportedDiagnostics,
        .. new SpindleBindingAnalyzer().SupportedDiagnostics,
    ];

    private static string Folder([CallerFilePath] string caller = "") =>
        Path.Combine(Path.GetDirectoryName(caller)!, "..", "..", "..", "docs", "rules");
}
