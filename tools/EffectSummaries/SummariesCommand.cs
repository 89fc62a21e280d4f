using System;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.IO;
using System.Linq;
using System.Threading;
using Spin.Analysis;
using Spin.EffectSummaries.Library;
using Spin.EffectSummaries.Solving;

namespace Spin.EffectSummaries;

/// <summary>The command line of <c>effect-summaries</c>.</summary>
internal static class SummariesCommand
{
    // Calls of the class library are followed to their ends, however deep they are.
    private const int StackSize = 1 << 30;

    /// <summary>Runs it.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    internal static int Run(string[] arguments, TextWriter output, TextWriter errors)
    {
        int code = ExitCode.Misused;
        Thread thread = new(() => code = Parse(arguments, output, errors), StackSize);
        thread.Start();
        thread.Join();
        return code;
    }

    private static int Parse(string[] arguments, TextWriter output, TextWriter errors)
    {
        Option<DirectoryInfo> repository = new("--repository")
        {
            Description = "The root of the repository, where the lists and the build's files are.",
            DefaultValueFactory = static _ => new DirectoryInfo(LibraryPaths.Repository),
            Recursive = true,
        };
        Command write = new("write", "Writes Spin.Effects/Library/class-library.effects.");
        write.SetAction(result => Write(result.GetValue(repository)!, output));
        Command check = new("check", "Compares Spin.Effects/Library/class-library.effects with what the class library says; ends with 1 where they differ.");
        check.SetAction(result => Check(result.GetValue(repository)!, output));
        Argument<string> member = new("member") { Description = "The beginning of the member's name, as documentation comments write it: System.Span`1.Fill." };
        Command explain = new("explain", "Says what members do, and the calls that lead to each effect.") { member };
        explain.SetAction(result => Explain(result.GetValue(repository)!, result.GetValue(member)!, output));
        RootCommand root = new("Computes what the members of the class library do, from the IL with which kernels are compiled.") { repository, write, check, explain };
        ParseResult parsed = root.Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            foreach (ParseError error in parsed.Errors)
            {
                errors.WriteLine("error: " + error.Message);
            }

            return ExitCode.Misused;
        }

        try
        {
            return parsed.Invoke();
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException)
        {
            errors.WriteLine("error: " + exception.Message);
            return ExitCode.Misused;
        }
    }

    private static int Write(DirectoryInfo repository, TextWriter output)
    {
        using LibrarySolution solution = LibrarySolution.Open(repository.FullName);
        string file = LibraryPaths.SummariesIn(repository.FullName);
        File.WriteAllText(file, solution.Write());
        output.WriteLine($"{solution.Members.Count} members in {file}");
        foreach (ReviewedFact fact in solution.Reviewed.All.Where(static fact => !fact.IsUsed))
        {
            output.WriteLine($"nothing stands on {fact.Function}: take it out of {LibraryPaths.ReviewedIn(repository.FullName)}");
        }

        return ExitCode.Done;
    }

    private static int Check(DirectoryInfo repository, TextWriter output)
    {
        using LibrarySolution solution = LibrarySolution.Open(repository.FullName);
        string file = LibraryPaths.SummariesIn(repository.FullName);
        if (File.Exists(file) && File.ReadAllText(file) == solution.Write())
        {
            return ExitCode.Done;
        }

        output.WriteLine($"{file} is not what the class library says. Run 'dotnet run --project tools/EffectSummaries -- write' and look at the difference.");
        return ExitCode.Differs;
    }

    private static int Explain(DirectoryInfo repository, string member, TextWriter output)
    {
        using LibrarySolution solution = LibrarySolution.Open(repository.FullName);
        foreach ((string id, _) in solution.Members.Where(each => each.Id.StartsWith(member, StringComparison.Ordinal)))
        {
            InstanceSummary summary = solution.Solve(id);
            output.WriteLine(id);
            foreach (Effect effect in Enum.GetValues<Effect>().Where(effect => effect != Effect.None && (summary.Effects & effect) != 0))
            {
                output.WriteLine($"  {effect}: {summary.WitnessOf(effect)}");
            }

            foreach (Analysis.Library.Callback callback in summary.Callbacks)
            {
                output.WriteLine("  " + callback);
            }
        }

        return ExitCode.Done;
    }
}
