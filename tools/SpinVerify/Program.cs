using Spectre.Console;
using Spin.Verify;

return VerifyCommand.Run(args, AnsiConsole.Console);
