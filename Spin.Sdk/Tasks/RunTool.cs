using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Spin.Sdk.Tasks;

/// <summary>Runs a program of a stage, keeps its output in a file, and fails with a code and a remedy.</summary>
public sealed class RunTool : Task
{
    private const int LinesShown = 5;

    /// <summary>The program.</summary>
    [Required]
    public string Program { get; set; } = "";

    /// <summary>Its arguments, quoted as for a shell.</summary>
    public string Arguments { get; set; } = "";

    /// <summary>The file that keeps its output.</summary>
    [Required]
    public string LogFile { get; set; } = "";

    /// <summary>The error's code.</summary>
    [Required]
    public string ErrorCode { get; set; } = "";

    /// <summary>The page of the error.</summary>
    public string HelpLink { get; set; } = "";

    /// <summary>What the failure means and what to do.</summary>
    [Required]
    public string Remedy { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(LogFile)!);
        Log.LogMessage(MessageImportance.Normal, "{0} {1}", Program, Arguments);
        try
        {
            ToolRun run = ToolRun.Execute(new ProcessStartInfo(Program, Arguments));
            File.WriteAllText(LogFile, run.Output);
            if (run.ExitCode != 0)
            {
                this.Fail(ErrorCode, HelpLink, $"{Path.GetFileName(Program)} ended with {run.ExitCode}. {Remedy}\n{run.Tail(LinesShown)}");
            }
        }
        catch (Win32Exception exception)
        {
            this.Fail(ErrorCode, HelpLink, $"{Program} cannot be started: {exception.Message}. {Remedy}");
        }

        return !Log.HasLoggedErrors;
    }
}
