using System.IO;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using Spin.Sdk.Elf;

namespace Spin.Sdk.Tasks;

/// <summary>Moves the linked kernel's thread-local accesses from FS to GS; see <see cref="ThreadPointer"/>.</summary>
public sealed class PatchThreadPointer : Task
{
    private const string ErrorCode = "SPIN9109";

    /// <summary>The linked kernel, changed in place.</summary>
    [Required]
    public string Kernel { get; set; } = "";

    /// <summary>The native compiler's object.</summary>
    [Required]
    public string ObjectFile { get; set; } = "";

    /// <summary>The page of the error.</summary>
    public string HelpLink { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        try
        {
            byte[] kernel = File.ReadAllBytes(Kernel);
            int count = ThreadPointer.Patch(kernel, File.ReadAllBytes(ObjectFile));
            File.WriteAllBytes(Kernel, kernel);
            Log.LogMessage(MessageImportance.Normal, "{0} thread-local accesses moved from FS to GS", count);
        }
        catch (InvalidDataException exception)
        {
            // A kernel that is not patched must not be taken for one that is up to date.
            File.Delete(Kernel);
            this.Fail(ErrorCode, HelpLink, $"{Kernel}: {exception.Message}. The linker does not relax them as GNU ld does; use GNU binutils 2.38 or later.");
        }

        return !Log.HasLoggedErrors;
    }
}
