using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.IO;
using System.Linq;
using Spectre.Console;
using Spin.Verifier;

namespace Spin.Verify;

/// <summary>The command line of <c>spin-verify</c>.</summary>
internal static class VerifyCommand
{
    private const string Contract = "Spin.dll";

    /// <summary>Runs it.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    internal static int Run(string[] arguments, IAnsiConsole console)
    {
        Argument<FileInfo[]> assemblies = new("assemblies")
        {
            Description = "The spindles, and the libraries that they use.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        Option<string[]> platform = new("--platform", "-p")
        {
            Description = "Spin.dll, Spin.Kernel.dll and the class library that the image is linked with: files, or folders of them.",
            Required = true,
            AllowMultipleArgumentsPerToken = true,
        };
        Option<FileInfo?> image = new("--image") { Description = "The image's own assembly." };
        RootCommand root = new("Verifies compiled spindles. Ends with 0 where all are accepted, 1 where one is refused, 2 where the command line is wrong.")
        {
            assemblies, platform, image,
        };

        root.SetAction(result => Verify(
            console, result.GetValue(assemblies) ?? [], result.GetValue(platform) ?? [], result.GetValue(image)));
        ParseResult parsed = root.Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            foreach (ParseError error in parsed.Errors)
            {
                console.MarkupLineInterpolated($"[red]error[/]: {error.Message}");
            }

            return ExitCode.Misused;
        }

        return parsed.Invoke();
    }

    private static int Verify(IAnsiConsole console, FileInfo[] assemblies, string[] platform, FileInfo? image)
    {
        List<JudgedAssembly> judged = [.. assemblies.Select(static file => new JudgedAssembly(file.FullName))];
        if (image is not null)
        {
            judged.Add(new JudgedAssembly(image.FullName, AssemblyRole.Image));
        }

        List<string> linked = [.. platform.SelectMany(static path => Directory.Exists(path) ? Directory.GetFiles(path, "*.dll") : [Path.GetFullPath(path)])];
        string? problem = judged.Count == 0 ? "Name an assembly to verify." :
            judged.Select(static assembly => assembly.Path).Concat(linked).FirstOrDefault(static path => !File.Exists(path)) is { } missing ? $"{missing} is not there." :
            linked.Exists(static path => Path.GetFileName(path) == Contract) ? null : $"{Contract} is not among the platform's files.";
        if (problem is not null)
        {
            console.MarkupLineInterpolated($"[red]error[/]: {problem}");
            return ExitCode.Misused;
        }

        IReadOnlyList<AssemblyVerdict> verdicts = ImageVerifier.Verify(linked, judged);
        foreach (AssemblyVerdict verdict in verdicts)
        {
            Write(console, verdict);
        }

        console.MarkupLineInterpolated($"[dim]verifier {ImageReport.Version}, rules {ImageReport.RuleSet}[/]");
        return verdicts.All(static verdict => verdict.Findings.Count == 0) ? ExitCode.Accepted : ExitCode.Refused;
    }

    private static void Write(IAnsiConsole console, AssemblyVerdict verdict)
    {
        bool isAccepted = verdict.Findings.Count == 0;
        if (isAccepted)
        {
            console.MarkupLineInterpolated($"[green]accepted[/] {verdict.Assembly.Path}");
        }
        else
        {
            console.MarkupLineInterpolated($"[red]refused[/] {verdict.Assembly.Path}");
        }

        foreach (Finding finding in verdict.Findings)
        {
            string place = finding.Source is { } source ? $"{source.File}({source.Line},{source.Column}): " : "";
            console.MarkupLineInterpolated($"  {place}[bold]{finding.Id}[/]: {finding.Message}");
        }
    }
}
