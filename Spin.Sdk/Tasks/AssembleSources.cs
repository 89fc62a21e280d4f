using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;
using Microsoft.Build.Framework;

namespace Spin.Sdk.Tasks;

/// <summary>Assembles the kernel's assembly sources with GNU as, as many at a time as there are processors.</summary>
public sealed class AssembleSources : Microsoft.Build.Utilities.Task
{
    private const string ErrorCode = "SPIN9107";
    private const int LinesShown = 5;

    /// <summary>The sources; the metadata <c>Object</c> names what each becomes.</summary>
    [Required]
    public ITaskItem[] Sources { get; set; } = [];

    /// <summary>The folder from which sources include files.</summary>
    [Required]
    public string IncludeDirectory { get; set; } = "";

    /// <summary>The page of the error.</summary>
    public string HelpLink { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        Parallel.ForEach(Sources, source =>
        {
            string output = source.GetMetadata("Object");
            Directory.CreateDirectory(Path.GetDirectoryName(output)!);
            // Sources name their includes from the kernel's root, so that is where as runs.
            ProcessStartInfo start = new("as") { WorkingDirectory = IncludeDirectory };
            foreach (string argument in (string[])["--64", "-g", "-I", IncludeDirectory, "-o", output, source.GetMetadata("FullPath")])
            {
                start.ArgumentList.Add(argument);
            }

            ToolRun run = ToolRun.Execute(start);
            if (run.ExitCode != 0)
            {
                this.Fail(ErrorCode, HelpLink, $"{source.ItemSpec} cannot be assembled. Compare it with the package's, or correct it.\n{run.Tail(LinesShown)}");
            }
        });
        return !Log.HasLoggedErrors;
    }
}
