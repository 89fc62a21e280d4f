using System;
using System.IO;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Spin.Sdk.Tasks;

/// <summary>Looks for programs before a stage needs them, so that a missing one is an error with a remedy.</summary>
public sealed class FindTools : Task
{
    /// <summary>The programs' names.</summary>
    [Required]
    public string[] Tools { get; set; } = [];

    /// <summary>The error's code.</summary>
    [Required]
    public string ErrorCode { get; set; } = "";

    /// <summary>The page of the error.</summary>
    public string HelpLink { get; set; } = "";

    /// <summary>What to do, one sentence.</summary>
    [Required]
    public string Remedy { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        string[] folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        foreach (string tool in Tools)
        {
            if (!Array.Exists(folders, folder => File.Exists(Path.Combine(folder, tool))))
            {
                this.Fail(ErrorCode, HelpLink, $"{tool} is not installed. {Remedy}");
            }
        }

        return !Log.HasLoggedErrors;
    }
}
