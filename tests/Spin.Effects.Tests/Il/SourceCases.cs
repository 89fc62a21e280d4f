using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Spin.Analysis.Tests.Il;

/// <summary>The cases of the analyzers' own tests, so that IL and source are judged on the same code.</summary>
internal static partial class SourceCases
{
    /// <summary>The cases of the test methods of a file whose names end so, without the markup of expectations.</summary>
    internal static IEnumerable<string> Read(string file, string suffix)
    {
        SyntaxNode root = CSharpSyntaxTree.ParseText(File.ReadAllText(Path.Combine(Folder(), file))).GetRoot();
        foreach (MethodDeclarationSyntax method in root.DescendantNodes().OfType<MethodDeclarationSyntax>())
        {
            if (!method.Identifier.ValueText.EndsWith(suffix, System.StringComparison.Ordinal))
            {
                continue;
            }

            foreach (AttributeSyntax attribute in method.AttributeLists.SelectMany(static list => list.Attributes))
            {
                if (attribute.Name.ToString() == "InlineData" && attribute.ArgumentList is { Arguments: [{ Expression: LiteralExpressionSyntax literal }, ..] })
                {
                    yield return Markup().Replace(Markup().Replace(literal.Token.ValueText, "$1"), "$1");
                }
            }
        }
    }

    /// <summary>The handlers that no rule may refuse.</summary>
    internal static IEnumerable<string> AcceptedFiles() => Directory.EnumerateFiles(Path.Combine(Folder(), "Accepted"), "*.cs").Order(System.StringComparer.Ordinal);

    private static string Folder([CallerFilePath] string path = "") => Path.Combine(Path.GetDirectoryName(path)!, "..", "..", "Spin.Analyzers.Tests");

    [GeneratedRegex(@"\{\|[A-Z0-9]+:((?:(?!\{\|).)*?)\|\}", RegexOptions.Singleline)]
    private static partial Regex Markup();
}
